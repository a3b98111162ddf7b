/** A row that a dialog is about, as its list has it now: who saves it meanwhile gives it another version and other words. */

/**
 * `${open && EditForm({ row: newest(open, rows.data) })}`: the dialog that was opened with a row of a list that is read again.
 * @template {Record<string, any>} R
 * @param {R} row as it stood in the list when it was pressed
 * @param {R[] | undefined} rows of the list now
 * @param {keyof R & string} [name] of what tells one from another
 * @returns {R} `row` itself where the list no longer has it
 */
export const newest = (row, rows, name = "id") => rows?.find((one) => one[name] === row[name]) ?? row;
