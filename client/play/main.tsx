/** The phone's page: the door at once, the lesson and its network code as soon as somebody touches the form. */
import { render } from 'preact';
import '../style/tokens.css';
import '../style/base.css';
import '../style/first-font.css';
import '../style/door.css';
import { openSeatStore } from '../net/seat-store.ts';
import { browserStore, newId } from '../net/surroundings.ts';
import { language } from '../words/language.ts';
import { settleMotion } from './motion.ts';
import { PhonePage } from './phone-page.tsx';

document.documentElement.dataset.surface = 'desk';
document.documentElement.lang = language;
settleMotion(browserStore);
const page = document.getElementById('page');
if (page) render(<PhonePage seats={openSeatStore(browserStore, newId)} />, page);
