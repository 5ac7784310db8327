//! Journeys in the real window: the shipped shell, core and pages, driven through WebKit's own WebDriver.
//!
//! Each journey brings its own screen (Xvfb), driver and home folder, so none sees the developer's desktop or files.
//! What cannot be driven from outside is answered by the seams of debug builds: native dialogs (`TAIZHANG_PICKS`),
//! a stick (`TAIZHANG_DRIVES`) and the day (`TAIZHANG_TODAY`). Screenshots lie in `target/e2e`.
#![allow(clippy::unwrap_used)]

mod activities;
mod aid;
mod appraisal;
mod congress;
mod county;
mod desk;
mod door;
mod dues;
mod hand_in;
mod households;
mod keyboard;
mod moves;
mod negotiation;
mod office;
mod openness;
mod petitions;
mod practice;
mod proposals;
mod renewals;
mod report;
mod returns;
mod standing;
mod trouble;
mod window;
mod year;
