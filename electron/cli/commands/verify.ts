// `verify`: is the record whole?
import { verifyRecord } from '#core/verify.ts';
import { type Command, withCore } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

export const verifyCommand: Command = (input) =>
  withCore(input, async (core) => {
    const { output } = input;
    const found = await verifyRecord(core);
    output.result(found, () => [
      found.log.brokenAt === null
        ? output.say({
            vi: `Nhật ký nguyên vẹn: ${found.log.eventCount} sự kiện.`,
            en: `Log whole: ${found.log.eventCount} events.`,
          })
        : output.say({
            vi: `Chuỗi băm đứt tại sự kiện ${found.log.brokenAt}.`,
            en: `Hash chain broken at event ${found.log.brokenAt}.`,
          }),
      output.say({
        vi: `Tệp gốc: ${found.blobCount}, hỏng hoặc thiếu ${found.damagedBlobs.length}.`,
        en: `Originals: ${found.blobCount}, damaged or missing ${found.damagedBlobs.length}.`,
      }),
      ...found.damagedBlobs.map(
        ({ sha256, problem, documents }) =>
          `  ${sha256} (${problem}): ${documents.map(({ title }) => title).join('; ')}`,
      ),
      ...(found.damagedBlobs.length > 0
        ? [
            output.say({
              vi: 'Nhập lại đúng tệp gốc để thay bản hỏng.',
              en: 'Import the same file again to heal a damaged original.',
            }),
          ]
        : []),
    ]);
    return found.isWhole ? exitCodes.done : exitCodes.partly;
  });
