/** The phone's page. */
import { render } from 'preact';

const page = document.getElementById('page');
if (page) render(<h1>Data Wall</h1>, page);
