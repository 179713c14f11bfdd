// «Điều khoản tương tự» of the clause that a command or a menu asked for.
import '#renderer/i18n/search-texts.ts';
import { SimilarDrawer } from './SimilarDrawer.tsx';
import { useSimilar } from './similar-store.ts';

export function SimilarClauses() {
  const [address, setAddress] = useSimilar();
  return <SimilarDrawer address={address} onClose={() => setAddress(null)} />;
}
