import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import './fold.css';

/** Something to open when it is wanted. On paper it is always open. */
export const Fold = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Disclosure className="fold">
    <Heading level={3}>
      <Button slot="trigger" className="fold-title">
        <ChevronRight className="icon" aria-hidden />
        {title}
      </Button>
    </Heading>
    <DisclosurePanel className="fold-body">{children}</DisclosurePanel>
  </Disclosure>
);
