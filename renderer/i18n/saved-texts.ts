// The words of saved searches, brought by whatever shows them.
import { addLateTexts } from './late-texts.ts';
import { saved } from './vi/saved.ts';

addLateTexts({ saved });
