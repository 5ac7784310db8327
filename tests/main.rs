//! Acceptance: one file per capability, each through the app as a person or a shell uses it, never around it.
#![allow(clippy::unwrap_used)]

mod appraisal;
mod attachments;
mod cli_page;
mod congress;
mod contracts;
mod demo;
mod earlier_figures;
mod hand_in;
mod household_papers;
mod households;
mod households_in;
mod kinship;
mod ledger;
mod libreoffice;
mod lists;
mod lists_in;
mod members;
mod negotiation;
mod openness;
mod operators;
mod papers;
mod people;
mod practice;
mod proposals;
mod renewals;
mod returns;
mod rolls_in;
mod rules;
mod search;
mod sensitive;
mod standing;
mod taking_back;
mod today;
mod unions;
