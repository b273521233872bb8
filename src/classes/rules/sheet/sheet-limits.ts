/** Most people in one command: every one of them stands in one transaction of the server. */
export const mostRowsAtOnce = 300;
/** Most rows that are read at all. */
export const mostRowsRead = 20_000;
