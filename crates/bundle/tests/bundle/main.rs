//! The bundle from outside: what goes in comes out, and nothing else does.
#![allow(clippy::unwrap_used)]

mod chain;
mod documents;
mod forge;
mod hostile;
mod interop;
mod lies;
mod offices;
mod parser;
mod round_trip;
mod vectors;
