/**
 * The shapes that pass between the page and its engine.
 *
 * @typedef {Record<string, string>} Fields text by field name, as typed
 *
 * @typedef {object} Mend
 * @property {string} label what its button says
 * @property {string} text what it types
 *
 * @typedef {object} Message
 * @property {string | null} field
 * @property {string} text
 * @property {Mend | null} mend
 *
 * @typedef {object} Tree an element of a drawing
 * @property {string} tag
 * @property {Record<string, string>} attributes
 * @property {(Tree | string)[]} children
 *
 * @typedef {object} Figure
 * @property {string} text
 * @property {string} range
 * @property {string} note
 * @property {boolean} hidden
 * @property {Tree | null} bar
 *
 * @typedef {object} Step
 * @property {string} figure
 * @property {string} formula
 * @property {string} working
 * @property {string} result
 * @property {string} note
 *
 * @typedef {object} Answer
 * @property {"ready"} state
 * @property {string} headline
 * @property {boolean} ranged
 * @property {Record<string, Figure>} figures
 * @property {Step[]} steps
 * @property {string} sensitivity
 * @property {Message[]} messages
 * @property {string} data_version
 *
 * @typedef {object} Invalid
 * @property {"invalid"} state
 * @property {Message[]} errors
 *
 * @typedef {"csv" | "json" | "markdown"} ExportForm
 *
 * @typedef {object} Request
 * @property {number} id
 * @property {"answer" | "export"} kind
 * @property {string} slug
 * @property {Fields} fields
 * @property {ExportForm} [form]
 */

export {};
