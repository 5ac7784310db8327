//! A reply as lines a person can read: each key by its Chinese name, a list as one line an entry.

use serde_json::Value;

/// Writes a reply out.
pub fn readable(reply: &Value) -> String {
    let mut lines = Vec::new();
    write(reply, 0, &mut lines);
    if lines.is_empty() {
        "办好了。".to_owned()
    } else {
        lines.join("\n")
    }
}

fn write(value: &Value, depth: usize, lines: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    for (key, value) in value.as_object().into_iter().flatten() {
        match value {
            Value::Null => {}
            Value::Object(inner) if inner.is_empty() => {}
            Value::Object(_) => {
                lines.push(format!("{indent}{}：", label(key)));
                write(value, depth + 1, lines);
            }
            Value::Array(items) => {
                lines.push(format!(
                    "{indent}{}：{}",
                    label(key),
                    if items.is_empty() { "没有" } else { "" }
                ));
                lines.extend(
                    items
                        .iter()
                        .map(|item| format!("{indent}  {}", one_line(item))),
                );
            }
            other => lines.push(format!("{indent}{}：{}", label(key), word(key, other))),
        }
    }
}

fn one_line(value: &Value) -> String {
    match value {
        Value::Object(map) => {
            let parts = map.iter().filter(|(_, value)| !is_empty(value));
            parts
                .map(|(key, value)| match value {
                    // A sentence among the parts of a line brings no full stop of its own.
                    Value::String(_) => {
                        format!("{} {}", label(key), word(key, value).trim_end_matches('。'))
                    }
                    other => format!("{} {}", label(key), one_line(other)),
                })
                .collect::<Vec<_>>()
                .join("，")
        }
        Value::Array(items) => items.iter().map(one_line).collect::<Vec<_>>().join("；"),
        other => plain(other),
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(map) => map.is_empty(),
        _ => false,
    }
}

/// A value by its Chinese name, where it is one of the few codes a person meets.
fn word(key: &str, value: &Value) -> String {
    let known = VALUES
        .iter()
        .find(|(of, code, _)| *of == key && value == code);
    known.map_or_else(|| plain(value), |(_, _, word)| (*word).to_owned())
}

const VALUES: &[(&str, &str, &str)] = &[
    ("kind", "union", "工会台账"),
    ("kind", "desk", "收件台账"),
    ("kind", "term", "换届"),
    ("kind", "returned", "退回的"),
    ("kind", "returned_member", "退回的"),
    ("kind", "returned_file", "退回的"),
    ("kind", "returned_return", "退回的"),
    ("kind", "year_task", "一年的事"),
    ("kind", "hand_in", "报送"),
    ("kind", "certificate", "证书"),
    ("kind", "backup", "备份"),
    ("kind", "annual_return", "年报"),
    ("kind", "union_empty", "先办"),
    ("kind", "roll_empty", "先办"),
    ("kind", "late_station", "报送情况"),
    ("kind", "question", "要您定"),
    ("group", "first", "先办"),
    ("group", "over", "已经过期"),
    ("group", "today", "就在今天"),
    ("group", "near", "7 天以内"),
    ("group", "returned", "县里退回的"),
    ("group", "open", "没有期限"),
    ("group", "later", "往后要准备"),
    ("group", "waiting", "等对方办的"),
    ("state", "ahead", "还没有到"),
    ("state", "on", "正在办"),
    ("state", "over", "过去了"),
    ("mode", "full", "整本"),
    ("mode", "since", "续报"),
    ("state", "merged", "并入"),
    ("state", "again", "以前收过"),
    ("state", "superseded", "后来的一份已经包含"),
    ("role", "chair", "主席"),
    ("role", "deputy", "副主席"),
    ("role", "clerk", "经办人"),
    ("role", "reader", "只看"),
    ("severity", "error", "错误"),
    ("severity", "verify", "核实"),
    ("severity", "hint", "提示"),
];

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(true) => "是".to_owned(),
        Value::Bool(false) => "否".to_owned(),
        other => other.to_string(),
    }
}

/// The Chinese name of a key, or of the kind of record it counts; a key without one is shown as it is.
fn label(key: &str) -> &str {
    let mut known = LABELS.iter().copied().chain(taizhang_app::record_words());
    known
        .find(|(known, _)| *known == key)
        .map_or(key, |(_, label)| label)
}

const LABELS: &[(&str, &str)] = &[
    ("accepted", "收下"),
    ("act", "要做"),
    ("added", "新增"),
    ("advice", "请核对"),
    ("article", "依据"),
    ("base", "基准"),
    ("blocks", "各表"),
    ("bundles", "报送包"),
    ("by_union", "各工会"),
    ("bytes", "字节"),
    ("can_seal", "可以封存"),
    ("change", "增减"),
    ("changed", "变化"),
    ("code", "编码"),
    ("contact", "联系人"),
    ("counts", "条数"),
    ("countys", "县里换过"),
    ("county", "县里"),
    ("current", "是今年"),
    ("days", "各天"),
    ("days_left", "还剩天数"),
    ("desk", "收件台账"),
    ("detail", "情况"),
    ("done", "有记录"),
    ("due", "期限"),
    ("edition", "版本"),
    ("employees", "职工"),
    ("epoch", "世代"),
    ("errors", "错误"),
    ("explained", "已解释"),
    ("extension", "格式"),
    ("faults", "毛病"),
    ("explanation", "解释"),
    ("file", "文件"),
    ("files", "文件"),
    ("findings", "核对结果"),
    ("group", "哪一组"),
    ("half", "部分人放假"),
    ("holidays_from", "节假日依据"),
    ("log_head", "记录链头"),
    ("field", "字段"),
    ("fingerprint", "指纹"),
    ("form", "类型"),
    ("formula", "算法"),
    ("from", "起"),
    ("hints", "提示"),
    ("id", "编号"),
    ("id_masked", "证件号"),
    ("items", "条目"),
    ("keys", "钥匙"),
    ("kind", "种类"),
    ("label", "名称"),
    ("last_backup", "上次备份"),
    ("last_on", "上次报送"),
    ("last_seq", "上次第几号"),
    ("last_year", "上年"),
    ("late_days", "晚了几天"),
    ("ledger", "台账"),
    ("left", "一边"),
    ("line", "行"),
    ("lines", "各行"),
    ("mark", "休、班"),
    ("month", "月"),
    ("months", "各月"),
    ("newest", "最近一条记录"),
    ("open", "没有期限的"),
    ("over", "过期的"),
    ("rest", "放假"),
    ("snoozed", "先放着的"),
    ("tasks", "要办的"),
    ("told", "台账看得出"),
    ("waiting", "等对方的"),
    ("waits", "等谁"),
    ("weekday", "星期"),
    ("without_table", "没有节假日表的年份"),
    ("words", "结果"),
    ("members", "会员"),
    ("matter", "事项"),
    ("message", "说明"),
    ("mode", "方式"),
    ("name", "名称"),
    ("needs_you", "要您定"),
    ("next", "下一页"),
    ("no", "行号"),
    ("notices", "请留意"),
    ("ok", "没有问题"),
    ("operator", "操作员"),
    ("origin", "模板"),
    ("parent_code", "上级"),
    ("parts", "内容"),
    ("papers", "文书"),
    ("path", "文件夹"),
    ("phone", "电话"),
    ("practice", "练手"),
    ("purpose", "用途"),
    ("quarantined", "扣下"),
    ("rates", "三率"),
    ("reason", "原因"),
    ("receipt", "回执"),
    ("receipts", "回执"),
    ("records", "条数"),
    ("recovery_code", "恢复码"),
    ("refused", "不收"),
    ("remark", "备注"),
    ("retired", "注销"),
    ("returned", "退回"),
    ("right", "另一边"),
    ("role", "身份"),
    ("rows", "行数"),
    ("sealed", "已封存"),
    ("seq", "第几号"),
    ("severity", "程度"),
    ("short_code", "短码"),
    ("slip", "交接单"),
    ("sound", "完好"),
    ("state_digest", "摘要"),
    ("station", "站"),
    ("stations", "各站"),
    ("status", "状态"),
    ("stick", "U 盘"),
    ("taken", "收下"),
    ("target", "对象"),
    ("term_ends", "任期到"),
    ("title", "标题"),
    ("to", "止"),
    ("total", "合计"),
    ("undone", "撤销"),
    ("union", "工会"),
    ("unions", "工会"),
    ("unit", "单位"),
    ("value", "数"),
    ("verdict", "结论"),
    ("verify", "核实"),
    ("who", "谁"),
    ("why_not", "为什么不能"),
    ("item", "条目"),
    ("bundles_older", "旧备份少了几份"),
    ("certificate_days_outside", "证书过期天数"),
    ("attachment", "附件"),
    ("body", "届次"),
    ("case_file", "办的事"),
    ("case_step", "办的步骤"),
    ("cover", "涵盖单位"),
    ("employer", "用人单位"),
    ("headcount", "职工人数"),
    ("member", "会员"),
    ("membership_event", "会籍变动"),
    ("not_same", "不是同一人"),
    ("officer", "干部"),
    ("person", "人"),
    ("return_note", "核实说明"),
    ("sealed_return", "封存的年报"),
    ("trade_union", "工会"),
    ("union_event", "工会沿革"),
    ("kept", "没有动的"),
    ("kept_as", "撤销前的样子存在"),
    ("acts", "撤掉的事"),
    ("folder", "文件夹"),
    ("slots", "钥匙"),
    ("slot", "钥匙"),
    ("present", "有没有"),
    ("worked", "调休上班"),
    ("working", "上班"),
    ("year", "年份"),
    ("yours", "正用着"),
    ("summary", "小结"),
    ("return", "年报"),
    ("findings_open", "待解释"),
    ("roll", "花名册"),
    ("passphrase", "口令"),
    ("day", "日期"),
    ("handed_in", "已报送"),
    ("certificate_ends", "证书到期"),
    ("repeated", "以前收过"),
    ("snapshot", "收件前的备份"),
    ("issued_on", "出具日期"),
    ("state", "处理"),
    ("basis", "口径"),
    ("amount", "计入"),
    ("skipped", "跳过"),
    ("batch", "批号"),
    ("sheet", "表"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_reply_is_written_with_the_chinese_names_of_its_keys() {
        let reply = json!({ "file": "a.TZB", "seq": 3, "ok": true, "county": null, "taken": [{ "name": "许家湖", "seq": 3 }], "refused": [] });
        assert_eq!(
            readable(&reply),
            "文件：a.TZB\n第几号：3\n没有问题：是\n收下：\n  名称 许家湖，第几号 3\n不收：没有"
        );
    }

    #[test]
    fn a_finding_is_one_line_without_a_full_stop_inside() {
        let reply = json!({ "findings": [{ "severity": "verify", "message": "没有登记。", "article": "工会法 第十一条" }] });
        let text = readable(&reply);
        assert!(
            text.contains("核实") && text.contains("没有登记，"),
            "{text}"
        );
    }

    #[test]
    fn an_empty_reply_says_that_it_is_done() {
        assert_eq!(readable(&json!({})), "办好了。");
    }
}
