import { classifyText } from '@core/licence/classify-command';
import { faultInWords, reportInWords } from '@core/licence/classify-words';

interface Io {
  readFile(file: string): Promise<string>;
  stdout(text: string): void;
  stderr(text: string): void;
}

/**
 * `chokepoint classify FIGURES.json --rule DATE`: the 3A090 paragraph of a chip under the rule a
 * date names. Exit code 2 when the file or the date is no good; an undecided chip is an answer.
 */
export async function runClassify(
  args: { file: string; rule: string; json: boolean },
  io: Io,
): Promise<number> {
  let text: string;
  try {
    text = await io.readFile(args.file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    io.stderr(`${args.file}: cannot be read (${reason}). Check the name of the file.\n`);
    return 2;
  }
  const result = classifyText(text, args.file, args.rule);
  if (!result.ok) {
    for (const fault of result.faults) io.stderr(faultInWords(fault));
    return 2;
  }
  io.stdout(args.json ? `${JSON.stringify(result.value, null, 2)}\n` : reportInWords(result.value));
  return 0;
}
