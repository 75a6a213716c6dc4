/** Something the person who starts the program has to change. Its message is one or more plain sentences, shown without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
