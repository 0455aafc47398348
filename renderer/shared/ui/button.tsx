import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Link, type LinkProps } from 'react-router';
import './button.css';

type Look = {
  /** primary: the one thing to do here; plain: others; quiet: inside a list or bar; danger: cannot be undone */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  /** main: 60 px and more, for what a visitor came to do */
  readonly main?: boolean;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
};

const classOf = (look: Look['look'] = 'plain', main = false, extra = '') =>
  `button button-${look}${main ? ' button-main' : ''} ${extra}`.trim();

const content = (Icon: LucideIcon | undefined, children: ReactNode) => (
  <>
    {Icon && <Icon className="icon" aria-hidden />}
    <span>{children}</span>
  </>
);

type ButtonProps = Look & Omit<AriaButtonProps, 'children' | 'className'> & { readonly className?: string };

export const Button = ({ look, main, icon, children, className, ...rest }: ButtonProps) => (
  <AriaButton {...rest} className={classOf(look, main, className)}>
    {content(icon, children)}
  </AriaButton>
);

type LinkButtonProps = Look & Omit<LinkProps, 'children'>;

/** Goes to another page, and looks like a button. */
export const LinkButton = ({ look, main, icon, children, className, ...rest }: LinkButtonProps) => (
  <Link {...rest} className={classOf(look, main, className)}>
    {content(icon, children)}
  </Link>
);
