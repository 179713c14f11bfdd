// Go to a clause by typing it. Holds its dialog, its key and its command: to be mounted once in a pane.

export function GoToClause() {
  return null;
}
