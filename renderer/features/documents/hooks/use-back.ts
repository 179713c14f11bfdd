// Leaves the reader: back to where the person came from, or to the list when the paper was opened by its address.
import { useCanGoBack, useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

export function useBack(): () => void {
  const router = useRouter();
  const navigate = useNavigate();
  const canGoBack = useCanGoBack();
  return useCallback(() => {
    if (canGoBack) router.history.back();
    else void navigate({ to: '/documents' });
  }, [canGoBack, navigate, router]);
}
