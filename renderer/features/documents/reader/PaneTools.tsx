// The tools in a paper's bar, as far as there is room, and those in the row under a narrow bar.
import { ActionIcon, Tooltip } from '@mantine/core';
import { TextTools } from '../flow/TextTools.tsx';
import { PageTools } from '../pages/PageTools.tsx';
import { usePane } from '../pane/pane.ts';
import { ModeSwitch } from './ModeSwitch.tsx';
import classes from './PaneHead.module.css';
import { ReaderMenu } from './ReaderMenu.tsx';
import type { ActName, ReaderAct } from './use-reader-acts.ts';

/** Widths of the bar in rem, from which it holds its tools itself, the words of the mode switch, and all tools. */
const ownToolsFrom = 35;
const wordsFrom = 46;
/** Printed pages have more tools of their own. */
const allFrom = { text: 48, pages: 64 };

interface PaneToolsProps {
  acts: readonly ReaderAct[];
  /** Of the bar, in rem. */
  width: number;
}

export function PaneTools({ acts, width }: PaneToolsProps) {
  const { mode } = usePane();
  const hasRow = width < ownToolsFrom;
  return (
    <div className={classes.tools}>
      {!hasRow && (
        <>
          <ModeSwitch isCompact={width < wordsFrom} />
          <ModeTools />
          <ActButton acts={acts} name="find" />
          <ActButton acts={acts} name="outline" />
        </>
      )}
      {width >= allFrom[mode] && (
        <>
          <ActButton acts={acts} name="beside" />
          <ActButton acts={acts} name="share" />
        </>
      )}
      <ReaderMenu acts={acts} />
    </div>
  );
}

export function PaneToolRow({ acts, width }: PaneToolsProps) {
  if (width >= ownToolsFrom) return null;
  return (
    <div className={classes.row}>
      <ActButton acts={acts} name="outline" />
      <ModeSwitch isCompact={width < 17} />
      <span className={classes.gap} />
      <ModeTools />
      <ActButton acts={acts} name="find" />
    </div>
  );
}

function ModeTools() {
  return usePane().mode === 'pages' ? <PageTools /> : <TextTools />;
}

interface ActButtonProps {
  acts: readonly ReaderAct[];
  name: ActName;
}

function ActButton({ acts, name }: ActButtonProps) {
  const act = acts.find((candidate) => candidate.name === name);
  if (!act) return null;
  const { label, Icon, isOn, run } = act;
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} aria-pressed={isOn} data-on={isOn || undefined} onClick={run}>
        <Icon size={22} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
