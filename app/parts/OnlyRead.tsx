/** Instead of greyed buttons: who does it. */
export const OnlyRead = ({ by }: { readonly by: string }) => <p className="caption">只能看：由{by}登记。</p>;
