// `import PATH…`: papers from files and folders, a report for each.
import { type ImportReport, importBatch } from '#core/documents/import-batch.ts';
import { recogniseJobKind } from '#core/documents/recognise-job.ts';
import { circleSchema, everyone, secretariat } from '#shared/kernel/circles.ts';
import { localAdministrator } from '#shared/kernel/people.ts';
import { refusalText } from '#shared/refusals/refusal-text.ts';
import { type Command, withCore } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { usage } from '../usage.ts';

export const importCommand: Command = async (input) => {
  const { positionals, values, output, language } = input;
  const stage = values.draft ? 'draft' : 'published';
  const circle = circleSchema.safeParse(values.circle ?? (values.draft ? secretariat : everyone));
  if (positionals.length === 0 || !circle.success) {
    process.stderr.write(`${usage[language]}\n`);
    return exitCodes.usage;
  }
  let done = 0;
  const lineOf = ({ path, status, pageCount, refusal, seconds }: ImportReport) => {
    const what = {
      imported: output.say({ vi: `đã nhập, ${pageCount} trang`, en: `imported, ${pageCount} pages` }),
      known: output.say({ vi: 'đã có từ trước', en: 'known already' }),
      failed: refusal ? refusalText(refusal, language) : '',
    }[status];
    return `${path}: ${what} (${seconds.toFixed(1)} s)`;
  };
  return withCore(input, async (core) => {
    const begin = performance.now();
    const files = await importBatch(
      core,
      localAdministrator,
      positionals,
      { circle: circle.data, stage },
      (report, total) => {
        done += 1;
        output.progress(`${done}/${total} ${lineOf(report)}`);
      },
    );
    const recognitions = core.jobs
      .listOf(localAdministrator.userId)
      .filter(({ kind, status }) => kind === recogniseJobKind && (status === 'queued' || status === 'running'));
    if (values.recognise) {
      for (const { jobId, title } of recognitions) {
        const { status } = await core.jobs.whenEnded(localAdministrator.userId, jobId);
        output.progress(`${title}: ${output.say({ vi: 'nhận dạng', en: 'recognition' })} ${status}`);
      }
    }
    const waiting = values.recognise ? 0 : recognitions.length;
    // Searchable when the command ends, so that the next one finds what this one brought in.
    await core.indexer.whenCurrent();
    const count = (status: ImportReport['status']) => files.filter((file) => file.status === status).length;
    const [imported, known, failed] = [count('imported'), count('known'), count('failed')];
    const seconds = (performance.now() - begin) / 1000;
    output.result({ imported, known, failed, waitingForRecognition: waiting, seconds, files }, () => [
      output.say({
        vi: `Đã nhập ${imported}, đã có ${known}, không nhập được ${failed} (${seconds.toFixed(1)} giây).`,
        en: `Imported ${imported}, known ${known}, failed ${failed} (${seconds.toFixed(1)} s).`,
      }),
      ...(waiting > 0
        ? [
            output.say({
              vi: `${waiting} bản quét còn chờ nhận dạng chữ: ứng dụng làm tiếp khi mở, hoặc nhập lại với --recognise.`,
              en: `${waiting} scans wait for recognition: the app goes on with it when opened, or import with --recognise.`,
            }),
          ]
        : []),
    ]);
    return failed > 0 ? exitCodes.partly : exitCodes.done;
  });
};
