/** The settings of a trainee; remembered between visits. */
export interface Settings {
  readonly muted: boolean;
  /** 0–1 */
  readonly volume: number;
  readonly showMeters: boolean;
  /** Each move is followed at once by what it showed. */
  readonly remarks: boolean;
  readonly lessMotion: boolean;
  readonly typing: boolean;
  /** The stage draws with less light and less work. */
  readonly lowPower: boolean;
}

export const defaultSettings: Settings = {
  muted: false,
  volume: 0.7,
  showMeters: true,
  remarks: true,
  lessMotion: false,
  typing: true,
  lowPower: false,
};
