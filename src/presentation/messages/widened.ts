/** The type of a catalogue in any language: the same keys, any texts, and functions of the same parameters. */
export type Widened<Message> = Message extends string
  ? string
  : Message extends (...parameters: infer Parameters) => string
    ? (...parameters: Parameters) => string
    : { readonly [Key in keyof Message]: Widened<Message[Key]> };
