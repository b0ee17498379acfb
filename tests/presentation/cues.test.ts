import { describe, expect, test } from 'vitest';
import { createPlayer } from '../../src/conversation/replay.ts';
import { cuesAfterMove, cuesOnOpening } from '../../src/presentation/play/cues.ts';
import { play } from '../../src/presentation/messages/en/play.ts';
import { presentStage } from '../../src/presentation/play/present-stage.ts';
import { presentTurn } from '../../src/presentation/play/present-turn.ts';
import { attemptOf, playerOf } from '../helpers/play.ts';

const kindsAfter = (name: string, before: string, move: string) => {
  const player = playerOf(name);
  const whole = before === '' ? move : `${before},${move}`;
  return cuesAfterMove(attemptOf(player, before), attemptOf(player, whole), play).map((cue) =>
    cue.kind === 'mood' ? `${cue.kind} ${cue.change}` : cue.kind,
  );
};

describe('cues', () => {
  test('a conversation opens with its room, its arrival and the first voice', () => {
    expect(cuesOnOpening(attemptOf(playerOf('email'), ''), play).map(({ kind }) => kind)).toEqual([
      'room',
      'arrival',
      'voice',
    ]);
  });

  test('one that goes on does not arrive again', () => {
    expect(cuesOnOpening(attemptOf(playerOf('wants'), 'hear'), play).map(({ kind }) => kind)).not.toContain(
      'arrival',
    );
  });

  test('a change of mood is heard before the voice that speaks from it', () => {
    expect(kindsAfter('floor', '', 'cut-in')).toEqual(['mood worse']);
    expect(kindsAfter('floor', 'hear,hear', 'kind')).toEqual(['mood better', 'voice']);
  });

  test('a customer who walks out is heard at the door', () => {
    expect(kindsAfter('floor', 'hear,hear', 'cold')).toEqual(['mood worse', 'door', 'ending']);
  });

  test('one who stays is not', () => {
    expect(kindsAfter('email', '', 'sorry')).toEqual(['mood better', 'ending']);
  });
});

describe('the stage', () => {
  const stage = (moves: string) => presentStage(attemptOf(playerOf('floor'), moves), play);

  test('shows the mood and what is being said, and nothing of the rules', () => {
    expect(stage('hear')).toEqual({
      setting: 'plain',
      channel: 'face',
      look: 'tolentino',
      mood: 2,
      utterance: { key: '1-heard-0-1', syllables: 2, tone: null },
      phase: 'hearing',
      outcome: null,
    });
  });

  test('says a line that has a tone with a face and a voice no happier than neutral', () => {
    const { scenario, table } = playerOf('plum-example');
    const turns = Object.fromEntries(
      Object.entries(scenario.turns).map(([id, turn]) => [id, { ...turn, mood: 'delighted' as const }]),
    );
    const player = createPlayer({ ...scenario, turns }, table);
    expect(presentStage(attemptOf(player, 'hear,hear,own-it'), play).mood).toBe(6);
    const flat = attemptOf(player, 'hear,hear,own-it,wave');
    expect(presentStage(flat, play)).toMatchObject({ mood: 4, utterance: { tone: 'flat' } });
    expect(cuesOnOpening(flat, play).at(-1)).toMatchObject({ kind: 'voice', mood: 4, tone: 'flat' });
    expect(presentTurn(flat, play).face).toBe('neutral');
  });

  test('shows a customer who leaves', () => {
    expect(stage('hear,hear,cold')).toMatchObject({ mood: 0, outcome: 'leaves' });
  });

  test('is the same view for the same moves', () => {
    expect(stage('hear,hear')).toEqual(stage('hear,hear'));
  });
});
