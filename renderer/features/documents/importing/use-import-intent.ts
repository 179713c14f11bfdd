// `/documents?import=true`: the application's menu asks for the file picker. The address is put right again, so that
// going back does not ask once more.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { pickFiles } from './pick-files.ts';

export function useImportIntent(): void {
  const isWanted = useSearch({ strict: false, select: (search) => 'import' in search && search.import === true });
  const navigate = useNavigate();
  useEffect(() => {
    if (!isWanted) return;
    void navigate({ to: '/documents', replace: true });
    pickFiles();
  }, [isWanted, navigate]);
}
