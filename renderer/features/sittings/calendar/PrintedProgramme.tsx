// The programme on paper, with the heading of an administrative document (Nghị định 30/2020/NĐ-CP, phụ lục I: A4,
// margins, national name and motto, name of the document).
import { useTranslation } from 'react-i18next';
import { dayKey, formatDate, formatTime, formatWeekday } from '#renderer/i18n/format.ts';
import { PrintSheet } from '#renderer/ui/PrintSheet.tsx';
import { endOfItem, type Programme } from '#shared/sittings/programme.ts';
import classes from './PrintedProgramme.module.css';
import type { Exported } from './use-exports.tsx';

interface PrintedProgrammeProps extends Exported {
  onDone: () => void;
}

export function PrintedProgramme({ session, sittings, onDone }: PrintedProgrammeProps) {
  const held = sittings.filter(({ standing }) => standing === 'planned');
  const programmes = held.map(({ published }) => published).filter((programme) => programme !== null);
  const [only] = programmes;
  const isOne = programmes.length === 1 && only !== undefined;
  const newest =
    held
      .map(({ publishedAt }) => publishedAt ?? '')
      .toSorted()
      .at(-1) || session.startsAt;
  const days = [...Map.groupBy(programmes, ({ startsAt }) => dayKey(startsAt))];
  // The printed programme is an official paper: its words are Vietnamese, whatever the language of the screen.
  const { t } = useTranslation('sittings', { lng: 'vi' });
  const [day = '', month = '', year = ''] = formatDate(newest).split('/');
  return (
    <PrintSheet className={classes.sheet} onDone={onDone}>
      <div lang="vi">
        <header className={classes.head}>
          <p className={classes.organ}>{session.organ}</p>
          <div>
            <p className={classes.nation}>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
            <p className={classes.motto}>Độc lập - Tự do - Hạnh phúc</p>
            <p className={classes.date}>{t('calendar.printed.date', { day, month, year })}</p>
          </div>
        </header>
        <h1 className={classes.name}>{t('calendar.printed.name')}</h1>
        <p className={classes.abstract}>{isOne ? only.title : session.title}</p>
        {isOne && session.title !== '' && <p className={classes.session}>{session.title}</p>}
        {days.map(([key, ofDay]) => (
          <section key={key}>
            <h2 className={classes.day}>{`${formatWeekday(key, 'vi')}, ngày ${formatDate(key)}`}</h2>
            {ofDay.map((programme) => (
              <PrintedSitting key={programme.startsAt + programme.title} programme={programme} isOne={isOne} />
            ))}
          </section>
        ))}
      </div>
    </PrintSheet>
  );
}

interface PrintedSittingProps {
  programme: Programme;
  /** Its title stands in the heading of the paper. */
  isOne: boolean;
}

function PrintedSitting({ programme, isOne }: PrintedSittingProps) {
  const { title, place, startsAt, endsAt, agenda } = programme;
  const span = `${formatTime(startsAt)} – ${formatTime(endsAt)}`;
  return (
    <section className={classes.sitting}>
      <h3>{[...(isOne ? [] : [title]), span, ...(place === null ? [] : [place])].join(' · ')}</h3>
      <table>
        <tbody>
          {agenda.map((item) => (
            <tr key={item.itemId}>
              <th scope="row">{`${formatTime(item.startsAt)} – ${formatTime(endOfItem(item))}`}</th>
              <td data-kind={item.kind}>
                {item.title}
                {item.presenter !== null && <small>{item.presenter}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
