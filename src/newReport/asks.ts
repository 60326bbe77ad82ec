/** Whether the form prints a key of the file, or gives points by it: `projects[].goals`. Nothing else is asked for. */
export type Asks = (key: string) => boolean;
