import { largestFile, mostColumns } from './source.ts';
import type { Failure } from './messages.ts';
import type { Tool } from './tool.ts';

const megabytes = (bytes: number): number => bytes / 1_000_000;

/** Says what is wrong with a file, and what to do about it. */
export function FailureNote({ tool, failure }: { tool: Tool; failure: Failure | null }) {
  const { say, number } = tool;
  if (!failure) return null;
  const { problem, found } = failure;
  const values = {
    found: number(problem === 'too-big' ? megabytes(found) : found),
    limit: number(problem === 'too-big' ? megabytes(largestFile) : mostColumns),
  };
  return (
    <p class="problem" role="alert">
      {say(`failures.${problem}`, values)}
    </p>
  );
}
