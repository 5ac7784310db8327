//! 职工代表大会与厂务公开: who counts as having held one (regulations §2, §11).

pub mod rules;
