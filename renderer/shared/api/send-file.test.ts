import { expect, it } from 'vitest';
import { pieceBytes as contracted } from '../../../contract/files.ts';
import { pieceBytes } from './send-file.ts';

it('sends pieces of the size the contract takes', () => expect(pieceBytes).toBe(contracted));
