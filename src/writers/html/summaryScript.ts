/**
 * The one script of a summary's page: it sorts the rows by a column, by the places that were worked out beforehand (what is not
 * known is last, either way), and hides those that do not fit the filters. Without it the page is a plain table.
 */
export const SUMMARY_SCRIPT = `'use strict';
const body = document.querySelector('#reports tbody');
const rows = [...body.rows];
const byId = (id) => document.getElementById(id);
const [find, year, errors, stands, shown] = ['find', 'year', 'errors', 'stands', 'shown'].map(byId);

document.querySelectorAll('#reports thead th').forEach((head, column) => {
  head.querySelector('button').addEventListener('click', () => {
    const down = head.getAttribute('aria-sort') === 'ascending';
    document.querySelectorAll('#reports thead th').forEach((other) => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const sorted = rows.map((row, index) => ({ row, index, order: row.cells[column].dataset.o }));
    const known = sorted.filter(({ order }) => order !== '');
    known.sort((one, other) => (down ? other.order - one.order : one.order - other.order) || one.index - other.index);
    for (const { row } of [...known, ...sorted.filter(({ order }) => order === '')]) body.append(row);
  });
});

function apply() {
  const words = find.value.trim().toLowerCase();
  let count = 0;
  for (const row of rows) {
    const fits =
      (words === '' || row.dataset.w.includes(words)) &&
      (year.value === '' || row.dataset.y === year.value) &&
      (!errors.checked || row.dataset.e === '1') &&
      (!stands.checked || row.dataset.s === '1');
    row.hidden = !fits;
    if (fits) count += 1;
  }
  shown.textContent = count + '/' + rows.length;
}
for (const control of [find, year, errors, stands]) control.addEventListener('input', apply);
byId('filters').hidden = false;
apply();
`;

/** The hash of the script in the page's Content-Security-Policy, which allows no other. A test holds the two together. */
export const SUMMARY_SCRIPT_HASH = 'sha256-cIz+cJTxkY0IQiDqWFAHN01scfGcAt3JEAprUb99NbY=';
