/** Every word the interface says, in one catalogue. A translation replaces this object, nothing else. */
import { capture } from './capture';
import { certificates } from './certificates';
import { compare } from './compare';
import { connect } from './connect';
import { details } from './details';
import { frame } from './frame';
import { inspect } from './inspect';
import { mapping } from './mapping';
import { metadata } from './metadata';
import { replay } from './replay';
import { settings } from './settings';
import { trace } from './trace';

export const text = {
  ...frame,
  details,
  capture,
  trace,
  inspect,
  compare,
  mapping,
  replay,
  connect,
  certificates,
  metadata,
  settings,
} as const;
