// One article at large type; a long one is scrolled.
import { useQuery } from '@tanstack/react-query';
import type { Ref } from 'react';
import { LoadingState } from '#renderer/ui/states.tsx';
import type { PaperStructure } from '#shared/documents/structure.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { documentKeys } from '../hooks/document-keys.ts';
import { FlowText } from '../printing/FlowText.tsx';
import { useWholeText } from '../printing/use-whole-text.ts';
import classes from './Presentation.module.css';
import type { TextSlide } from './slides.ts';

interface ArticleSlideProps {
  ref: Ref<HTMLDivElement>;
  document: DocumentDetail;
  structure: PaperStructure | undefined;
  slide: TextSlide;
}

export function ArticleSlide({ ref, document, structure, slide }: ArticleSlideProps) {
  const read = useWholeText(document);
  const { page: first } = slide.start;
  const { page: last } = slide.end;
  const { data: pages } = useQuery({
    queryKey: [...documentKeys.text(document.documentId), 'slide', first, last],
    queryFn: () => read(first, last),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <div ref={ref} className={classes.text}>
      <article key={slide.address} className={classes.article} lang="vi">
        {pages ? <FlowText pages={pages} structure={structure} stretch={slide} /> : <LoadingState />}
      </article>
    </div>
  );
}
