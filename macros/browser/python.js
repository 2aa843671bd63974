/** Where the worker finds Python; staging writes the names that carry a hash of their content. */

export const python = {
	folder: "../pyodide/",
	lock: "../python/pyodide-lock.json",
	package: "think-micro",
};
