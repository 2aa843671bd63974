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
 * @property {number | null} row
 * @property {string | null} column
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
 * @typedef {object} Table
 * @property {string[]} columns
 * @property {Record<string, Cell>[]} rows
 *
 * @typedef {object} Cell
 * @property {string} text
 * @property {string} range
 * @property {boolean} words whether it is no number
 * @property {number | null} value
 *
 * @typedef {object} Chart
 * @property {string} title
 * @property {string} description
 * @property {Tree} drawing
 * @property {string[]} columns
 * @property {string[][]} rows
 *
 * @typedef {object} Cells rows as Python read them
 * @property {string[]} columns
 * @property {string[][]} rows
 * @property {boolean} named whether the source named its columns
 * @property {boolean} whole whether the columns say all that the source does
 *
 * @typedef {object} Answer
 * @property {"ready"} state
 * @property {string} headline
 * @property {boolean} ranged
 * @property {string} middle what the figures' own numbers are
 * @property {string} interval what their intervals are, or nothing
 * @property {Record<string, Figure>} figures
 * @property {Step[]} steps
 * @property {string} sensitivity
 * @property {Record<string, Table>} tables
 * @property {Record<string, Chart>} charts
 * @property {Message[]} messages
 * @property {Carry[]} carries
 * @property {string} data_version
 *
 * @typedef {object} Carry a link that takes what was found into another calculator
 * @property {string} calculator
 * @property {string} text
 * @property {string} fragment
 *
 * @typedef {object} Invalid
 * @property {"invalid"} state
 * @property {Message[]} errors
 *
 * @typedef {object} Request
 * @property {number} id
 * @property {"answer" | "export" | "cells" | "text"} kind
 * @property {string} [slug]
 * @property {Fields} [fields]
 * @property {string} [form] csv, json, markdown, outcomes, or `svg/` and a chart
 * @property {string} [name] a field of rows
 * @property {string | Uint8Array} [source] what was pasted or dropped there
 * @property {string[][]} [cells]
 */

export {};
