// «Các tài liệu đang mở»: a strip of tabs when there is more than one, scrolled sideways when there are many, with a
// list of all of them at its end.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../reader/frame.ts';
import { PaperTab } from './PaperTab.tsx';
import { TabList } from './TabList.tsx';
import classes from './TabStrip.module.css';
import type { OpenPaperTabs } from './use-open-papers.ts';
import { useWithdrawnTabs } from './use-withdrawn-tabs.ts';

interface TabStripProps {
  tabs: OpenPaperTabs;
  /** Papers on screen: the main one, then the one beside it. */
  shownIds: readonly string[];
  /** Of the two halves, the one that is read. */
  active: 'main' | 'beside';
}

export function TabStrip({ tabs, shownIds, active }: TabStripProps) {
  const { t } = useTranslation();
  const { goToTab, closeTab } = useFrame();
  const { papers, move } = tabs;
  const strip = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const currentId = shownIds[active === 'beside' ? 1 : 0] ?? shownIds[0];
  useWithdrawnTabs(tabs, shownIds);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is current, or there are more of them.
  useEffect(() => {
    strip.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [currentId, papers.length]);

  if (papers.length < 2) return null;
  const titles = papers.map(({ title }) => title);
  return (
    <nav className={classes.strip} aria-label={t('documents:reader.tabs.label')}>
      <ul ref={strip} className={classes.tabs}>
        {papers.map((paper, index) => (
          <PaperTab
            key={paper.documentId}
            paper={paper}
            titles={titles}
            isCurrent={paper.documentId === currentId}
            isShown={shownIds.includes(paper.documentId)}
            onGo={() => goToTab(paper.documentId)}
            onClose={() => closeTab(paper.documentId)}
            onMove={(step) => move(paper.documentId, index + step)}
            onDragStart={() => setDragged(paper.documentId)}
            onDragOver={() => {
              if (dragged !== null && dragged !== paper.documentId) move(dragged, index);
            }}
            onDragEnd={() => setDragged(null)}
          />
        ))}
      </ul>
      <TabList tabs={tabs} currentId={currentId} />
    </nav>
  );
}
