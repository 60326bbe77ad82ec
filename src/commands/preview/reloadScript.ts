/** The one script of a preview: loads the page again when it is told that the report has changed. */
export const RELOAD_SCRIPT = `const events = new EventSource('events');
events.onmessage = () => location.reload();
`;
