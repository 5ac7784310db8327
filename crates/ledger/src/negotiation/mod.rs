//! 集体协商与集体合同: when a contract takes effect, how long it may run, how it was kept (regulations §3, §11).

pub mod rules;
