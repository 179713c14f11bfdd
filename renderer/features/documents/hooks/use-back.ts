// Leaves the reader: back to where the person came from, or to the list when the paper was opened by its address.
import { useCanGoBack, useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

export function useBack(): () => void {
  const router = useRouter();
  const navigate = useNavigate();
  const canGoBack = useCanGoBack();
  return useCallback(() => {
    // Not held back by a way back inside the paper: this leaves it.
    if (canGoBack) router.history.back({ ignoreBlocker: true });
    else void navigate({ to: '/documents' });
  }, [canGoBack, navigate, router]);
}
