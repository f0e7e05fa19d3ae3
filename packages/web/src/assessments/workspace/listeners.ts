/** Who wants to hear of what, by topic: a criterion, a section, or everything. */
export type Listeners = {
  readonly listen: (topic: string, listener: () => void) => () => void;
  readonly tell: (topic: string) => void;
};

/** Makes listeners for one store. */
export function makeListeners(): Listeners {
  const byTopic = new Map<string, Set<() => void>>();
  return {
    listen: (topic, listener) => {
      const set = byTopic.get(topic) ?? new Set();
      byTopic.set(topic, set.add(listener));
      return () => set.delete(listener);
    },
    tell: (topic) => {
      for (const listener of [...(byTopic.get(topic) ?? [])]) listener();
    },
  };
}
