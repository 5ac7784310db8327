//! 会员台账: acceptance tests live beside this file; the library itself is empty.
