/** What of the surroundings says where a user's caches are. */
type Env = Readonly<Record<string, string | undefined>>;

/**
 * Where this program keeps what it can make again; `undefined` where the user has no folder for that. It is never one that
 * others can write to. The entry of the program reads this too, so an old Node must understand it.
 */
export function cacheFolder(env: Env, platform: string): string | undefined {
  const { XDG_CACHE_HOME = '', HOME = '', LOCALAPPDATA } = env;
  const ofUser = HOME.startsWith('/') ? `${HOME}/${platform === 'darwin' ? 'Library/Caches' : '.cache'}` : undefined;
  // A relative path would be another folder wherever the program is run; the standard says to ignore it.
  const named = XDG_CACHE_HOME.startsWith('/') ? XDG_CACHE_HOME : ofUser;
  const caches = platform === 'win32' ? LOCALAPPDATA : named;
  return caches ? `${caches}/selfeval` : undefined;
}
