/** What just happened, newest first, in sentences. */
import { words } from '../words/index.ts';
import { clockTime } from './minutes.ts';
import type { News, NewsLog } from './news.ts';

const sentence = (news: News): string => {
  const text = words.host.news;
  if (news.what === 'joined') {
    const [first = ''] = news.names;
    return news.names.length === 1 ? text.joined(first, news.team) : text.many(news.names.length, news.team);
  }
  if (news.what === 'ran') return text.ran(news.team, news.trial);
  if (news.what === 'committed') return text.committed(news.team);
  if (news.what === 'bell-committed') return text.bellCommitted(news.team);
  if (news.what === 'all-locked') return text.allLocked(news.team, news.count);
  return news.what === 'back' ? text.back(news.name) : text.dropped(news.name);
};

const mostLines = 4;

export const JustNow = ({ log }: { readonly log: NewsLog }) => (
  <section class="just-now">
    <h2 class="eyebrow">{words.host.news.heading}</h2>
    {log.lines.length === 0 && <p class="quiet">{words.host.news.quiet}</p>}
    <ul>
      {log.lines.slice(0, mostLines).map((line) => (
        <li key={line.number}>
          <span class="figure quiet">{clockTime(line.at)}</span>
          <span>{sentence(line)}</span>
        </li>
      ))}
    </ul>
  </section>
);
