/** Sixteen groups of four, as they are read out over the telephone. */
export const Fingerprint = ({ of }: { readonly of: string }) => (
  <span className="fingerprint" translate="no">
    {of.split(' ').map((group, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a group may come twice
      <span key={at}>{group} </span>
    ))}
  </span>
);
