//! Lists about a person's work: form of employment, where she stands in it, the groups of the new forms, model workers.

use super::coded;

coded! {
    /// Form of employment (用工形式). The official list of the real-name register is not published (§5.4); these are the forms
    /// the rules tell apart: MEM-02, MEM-06.
    pub enum Employment {
        /// 劳动合同
        Contract = "contract" "劳动合同" ["劳动合同制", "合同制", "合同工", "正式", "正式工", "固定期限", "无固定期限", "在编"],
        /// 劳务派遣
        Dispatched = "dispatched" "劳务派遣" ["派遣", "劳务派遣工", "派遣工"],
        /// 非全日制
        PartTime = "part_time" "非全日制" ["非全日制用工", "小时工", "兼职", "钟点工"],
        /// 新就业形态
        Platform = "platform" "新就业形态" [
            "新就业形态劳动者", "新业态", "灵活就业", "平台用工", "货车司机", "快递员", "外卖员", "送餐员", "网约送餐员", "网约车司机"],
        /// 其他
        Other = "other" "其他" ["其它", "临时工", "劳务", "劳务工", "返聘", "实习"],
    }
}

impl Employment {
    /// The group that a word for the form of employment names by the way: 快递员 says both.
    pub fn group_in(text: &str) -> Option<PlatformGroup> {
        PlatformGroup::read(text).filter(|group| {
            Self::read(text) == Some(Self::Platform)
                && !matches!(group, PlatformGroup::Other | PlatformGroup::None)
        })
    }
}

coded! {
    /// Where a person stands in work (就业状态): the steps of the hardship archive's 工作状态 (regulations §4.2).
    pub enum WorkStatus {
        /// 在岗
        OnDuty = "on_duty" "在岗" ["在职", "在岗在职", "已就业", "就业", "在业", "正常", "在职在岗"],
        /// 下岗、待岗
        Awaiting = "awaiting" "待岗" ["下岗", "下待岗", "下(待)岗", "离岗"],
        /// 病休
        SickLeave = "sick_leave" "病休" ["病假", "长期病休", "长病假"],
        /// 内退
        EarlyRetired = "early_retired" "内退" ["内部退养", "离岗退养"],
        /// 失业、无业
        Unemployed = "unemployed" "失业" ["无业", "失无业", "失(无)业", "未就业", "待业"],
        /// 退休
        Retired = "retired" "退休" ["离退休", "已退休"],
        /// 其他
        Other = "other" "其他" ["其它"],
    }
}

coded! {
    /// Group of the new forms of employment (新就业形态群体): the eight groups unions were first told to take in
    /// (八大群体, regulations §5.4), and drivers of hailed cars.
    pub enum PlatformGroup {
        /// 货车司机
        TruckDriver = "truck_driver" "货车司机" ["卡车司机", "货运司机", "货车驾驶员"],
        /// 网约车司机
        CarHailing = "car_hailing" "网约车司机" ["网约车驾驶员"],
        /// 快递员
        Courier = "courier" "快递员" ["快递", "快递小哥", "快递投递员"],
        /// 网约送餐员
        MealCourier = "meal_courier" "网约送餐员" ["送餐员", "外卖员", "外卖配送员", "外卖送餐员", "外卖骑手", "骑手"],
        /// 护工护理员
        CareWorker = "care_worker" "护工护理员" ["护工", "护理员"],
        /// 家政服务员
        DomesticWorker = "domestic_worker" "家政服务员" ["家政", "家政人员", "家政服务"],
        /// 商场信息员
        MarketInformant = "market_informant" "商场信息员" ["信息员"],
        /// 房产中介员
        EstateAgent = "estate_agent" "房产中介员" ["房产中介", "房屋中介", "房屋中介员", "中介员"],
        /// 保安员
        SecurityGuard = "security_guard" "保安员" ["保安"],
        /// Of the new forms, group not said.
        Other = "other" "其他新就业形态" ["是", "√", "属于", "有", "其他", "其它", "1", "Y", "新就业形态劳动者"],
        /// None of them.
        None = "none" "不是" ["否", "×", "不属于", "无", "非", "0", "N", "没有"],
    }
}

coded! {
    /// Model worker (劳动模范), by who gave the title: the steps of the hardship archive's 劳模类型 (regulations §4.2).
    pub enum ModelWorker {
        /// 全国
        National = "national" "全国劳模" ["全国劳动模范", "国家级", "国家级劳模", "全国", "全国先进工作者"],
        /// 省部
        Provincial = "provincial" "省部级劳模" ["省级劳模", "省劳模", "省级", "省部级", "省部", "部级劳模", "省劳动模范", "省级劳动模范"],
        /// 地市
        Municipal = "municipal" "市级劳模" ["市劳模", "市级", "地市级", "地市", "地市级劳模", "市劳动模范", "市级劳动模范"],
        /// By another, or it is not said by whom.
        Other = "other" "其他劳模" ["是", "√", "有", "其他", "其它", "1", "Y", "劳模", "劳动模范", "县级", "县级劳模", "县劳模"],
        /// None.
        None = "none" "不是" ["否", "×", "无", "非", "0", "N", "没有"],
    }
}

#[cfg(test)]
mod tests {
    use super::super::coded::check_ways;
    use super::*;

    #[test]
    fn the_form_of_employment_is_read_and_the_group_it_names_by_the_way() {
        assert_eq!(Employment::read("劳务派遣工"), Some(Employment::Dispatched));
        assert_eq!(Employment::read("快递员"), Some(Employment::Platform));
        for (text, group) in [
            ("快递员", Some(PlatformGroup::Courier)),
            ("外卖员", Some(PlatformGroup::MealCourier)),
            ("新就业形态", None),
            ("其他", None),
            ("劳动合同", None),
        ] {
            assert_eq!(Employment::group_in(text), group, "{text}");
        }
    }

    #[test]
    fn yes_and_no_are_read_where_a_sheet_only_asks_whether() {
        assert_eq!(PlatformGroup::read("是"), Some(PlatformGroup::Other));
        assert_eq!(PlatformGroup::read("否"), Some(PlatformGroup::None));
        assert_eq!(ModelWorker::read("√"), Some(ModelWorker::Other));
        assert_eq!(ModelWorker::read("0"), Some(ModelWorker::None));
    }

    #[test]
    fn no_way_of_writing_stands_for_two_values_and_each_is_read() {
        check_ways(Employment::WAYS, Employment::read);
        check_ways(WorkStatus::WAYS, WorkStatus::read);
        check_ways(PlatformGroup::WAYS, PlatformGroup::read);
        check_ways(ModelWorker::WAYS, ModelWorker::read);
    }
}
