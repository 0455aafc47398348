import type { LucideIcon } from 'lucide-react';
import { Button, ToggleButton } from 'react-aria-components';

type ToolProps = {
  readonly icon: LucideIcon;
  readonly label: string;
  /** the words stand beside the icon where there is room; otherwise they are only said and shown on hover */
  readonly worded?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
};

const face = (Icon: LucideIcon, label: string, worded: boolean) => (
  <>
    <Icon className="icon" aria-hidden />
    <span className={worded ? 'tool-word' : 'visually-hidden'}>{label}</span>
  </>
);

/** One control of the reader: an icon the size of a finger, with its name. */
export const Tool = ({ icon, label, worded = false, isDisabled = false, onPress }: ToolProps) => (
  <Button className="tool" isDisabled={isDisabled} onPress={onPress}>
    {face(icon, label, worded)}
  </Button>
);

type SwitchProps = Omit<ToolProps, 'onPress'> & {
  readonly isOn: boolean;
  readonly onChange: (on: boolean) => void;
};

/** A control that stays pressed: a panel that is open, a fit that holds. */
export const ToolSwitch = ({
  icon,
  label,
  worded = false,
  isDisabled = false,
  isOn,
  onChange,
}: SwitchProps) => (
  <ToggleButton className="tool" isDisabled={isDisabled} isSelected={isOn} onChange={onChange}>
    {face(icon, label, worded)}
  </ToggleButton>
);
