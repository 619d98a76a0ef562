/** The wall's page. */
const page = document.getElementById('page');
if (page) page.textContent = 'Data Wall';
