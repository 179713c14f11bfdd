// The filters of a list where there is no room for them beside it, with the way back to what they leave.
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './FilterDrawer.module.css';
import { SideDrawer } from './SideDrawer.tsx';

interface FilterDrawerProps {
  title: string;
  /** On the button that leads back to the list. */
  done: string;
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
}

export function FilterDrawer({ title, done, opened, onClose, children }: FilterDrawerProps) {
  return (
    <SideDrawer title={title} opened={opened} onClose={onClose} size="24rem" isNarrow body={classes.body}>
      {children}
      <Button fullWidth mt="lg" onClick={onClose}>
        {done}
      </Button>
    </SideDrawer>
  );
}
