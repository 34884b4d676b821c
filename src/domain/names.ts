import type { Role } from './actor.ts';
import type { AnswerVerdict } from './answer.ts';
import type { AppraisalGrade, AppraisalState, RenewalAnswer } from './appraisal/appraisal.ts';
import type { ReserveState } from './appraisal/reserve.ts';
import type { ANSWERS, RespondentKind } from './appraisal/satisfaction.ts';
import type { Indicator, ScorePart } from './appraisal/score.ts';
import type { ConsentScope, ConsentState } from './consent.ts';
import type { DisclosureReason, MaskedField } from './disclosure.ts';
import type { ElectionState } from './election/election.ts';
import type { DissolutionGround, GroupScope, GroupState, ParticipantState } from './group/group.ts';
import type { HonourType, HonourUnitState, LeadOrganisation } from './honour-unit.ts';
import type { Names } from './names/names.ts';
import type { OrganisationType } from './organisation.ts';
import type { NoticeState, Presence, Standing } from './person.ts';
import type { ClaimState } from './plan/claim.ts';
import type { PlanGoal, PlanItemState, PlanState, TaskQuality } from './plan/plan.ts';
import type { TaskState } from './plan/task.ts';
import type { ItemResult, PledgeResult, PledgeState } from './pledge.ts';
import type { EndingGround, PostState, ReviewResult } from './post.ts';
import type { ReportState } from './report/monthly-report.ts';
import type { PaperCount } from './report/paper-count.ts';
import type { AreaCategory } from './responsibility-area.ts';
import type { Slip, SlipReason } from './slip.ts';

export const roleNames: Names<Role> = {
  secretary: '书记',
  deputy: '副书记',
  organisation: '组织委员',
  publicity: '宣传委员',
  discipline: '纪检委员',
  participant: '自助',
};
export const organisationTypeNames: Names<OrganisationType> = {
  branch: '党支部',
  'joint-branch': '联合党支部',
  'general-branch': '党总支',
  committee: '党委',
  superior: '上级党组织',
};
export const standingNames: Names<Standing> = {
  full: '正式党员',
  probationary: '预备党员',
  activist: '入党积极分子',
  applicant: '入党申请人',
  employee: '职工',
};
export const presenceNames: Names<Presence> = { here: '在册', mobile: '流动', left: '已离开', transferred: '已转出', died: '已去世' };
export const noticeNames: Names<NoticeState> = { awaiting: '待告知', given: '已告知', withdrawn: '已撤回' };
export const genderNames: Names<'male' | 'female'> = { male: '男', female: '女' };
export const consentScopeNames: Names<ConsentScope> = {
  keeping: '登记个人信息',
  submission: '姓名上报',
  partners: '姓名给同组企业',
  publicity: '公示姓名和事迹',
  photo: '使用照片',
};
export const consentStateNames: Names<ConsentState> = {
  'notice-shown': '没有答复',
  given: '同意',
  withdrawn: '已撤回',
  expired: '到期',
  superseded: '另有新的答复',
};
export const maskedFieldNames: Names<MaskedField> = { phone: '电话', birth: '出生年月', 'id-tail': '身份证号后四位' };
export const disclosureReasonNames: Names<DisclosureReason> = {
  contact: '联系本人',
  check: '核对名册',
  form: '办理转接',
  other: '上级要求',
};

export const postStateNames: Names<PostState> = {
  nominated: '已推荐',
  'branch-reviewed': '支委会已审',
  publicity: '公示中',
  rejected: '未通过',
  named: '已命名',
  'on-duty': '在岗',
  continued: '续岗',
  suspended: '暂停',
  restored: '已恢复',
  revoked: '已撤销命名',
  ended: '已结束',
};
export const reviewResultNames: Names<ReviewResult> = { good: '好', met: '达标', weak: '较差' };
export const endingGroundNames: Names<EndingGround> = {
  'holder-left': '本人离开',
  'holder-moved': '本人换岗',
  'post-dissolved': '岗位取消',
  withdrawn: '推荐撤回',
};
export const groupScopeNames: Names<GroupScope> = { enterprise: '本企业内', 'cross-enterprise': '跨企业' };
/** `warning` is computed: the group is active. */
export const groupStateNames: Names<GroupState | 'warning'> = {
  draft: '草稿',
  submitted: '待批准',
  returned: '已退回',
  approved: '已批准',
  filed: '已备案',
  active: '运行中',
  warning: '预警',
  'dissolution-proposed': '待定是否撤销',
  dissolved: '已撤销',
  rejected: '未批准',
  withdrawn: '已撤回',
};
export const participantStateNames: Names<ParticipantState> = {
  invited: '已邀请',
  confirmed: '已确认',
  filed: '已备案',
  left: '已退出',
  'not-renewed': '没有续组',
  removed: '已移出',
};
/** TSK-01, in the words of the document. */
export const planGoalNames: Names<PlanGoal> = {
  direction: '引领正确政治方向',
  energy: '传递社会正能量',
  transformation: '助力企业发展转型',
  wellbeing: '促进员工身心健康',
};
export const planStateNames: Names<PlanState> = { draft: '草稿', submitted: '待审核', returned: '已退回', reviewed: '已审核' };
export const planItemStateNames: Names<PlanItemState> = {
  idea: '设想',
  agreed: '组内已议定',
  submitted: '待审核',
  approved: '已批准',
  returned: '已退回',
  rejected: '不批准',
  accepted: '已验收',
  cancelled: '已取消',
};
export const claimStateNames: Names<ClaimState> = {
  claimed: '已申领',
  'in-progress': '办理中',
  'handed-in': '待验收',
  returned: '退回重做',
  accepted: '已验收',
  released: '已退领',
  reassigned: '已改派',
};
export const taskStateNames: Names<TaskState> = {
  open: '待申领',
  claimed: '已申领',
  'in-progress': '办理中',
  'handed-in': '待验收',
  returned: '退回重做',
  accepted: '已验收',
  cancelled: '已取消',
};
export const taskQualityNames: Names<TaskQuality> = { outstanding: '优秀', done: '完成' };
export const dissolutionGroundNames: Names<DissolutionGround> = {
  'too-few': '组员少于规定人数',
  'no-activity': '无正当理由连续不开展活动',
  'no-capacity': '无能力正常组织开展活动',
  'appraisal-failed': '年度考评不合格',
};
export const appraisalStateNames: Names<AppraisalState> = {
  collecting: '征求续组意愿',
  scoring: '待评定',
  decided: '已评定，待调整',
  adjusted: '已完成',
  cancelled: '已取消',
};
export const appraisalGradeNames: Names<AppraisalGrade> = { excellent: '优秀', pass: '合格', fail: '不合格' };
export const renewalAnswerNames: Names<RenewalAnswer> = {
  continues: '继续',
  stops: '不继续',
  'changes-group': '换组',
  gone: '已离开，不计',
};
export const respondentKindNames: Names<RespondentKind> = {
  members: '党员',
  employees: '员工',
  enterprise: '企业',
  organisation: '党组织',
};
export const satisfactionNames: Names<(typeof ANSWERS)[number]> = {
  verySatisfied: '满意',
  satisfied: '比较满意',
  basicallySatisfied: '一般',
  unsatisfied: '不满意',
};
export const indicatorNames: Names<Indicator> = { retention: '续组', activity: '活动成效', satisfaction: '受欢迎程度' };
export const scorePartNames: Names<ScorePart> = {
  renewals: '续组率',
  activities: '活动次数',
  attendance: '出席率',
  tasks: '任务验收率',
  members: '受党员欢迎',
  employees: '受员工欢迎',
  enterprise: '受企业欢迎',
  organisation: '受组织欢迎',
};
export const reserveStateNames: Names<ReserveState> = { listed: '在册', recommended: '已推荐', ended: '已移出' };
export const areaCategoryNames: Names<AreaCategory> = {
  safety: '安全工作',
  power: '动力保障',
  energy: '节能减排',
  equipment: '设备管理',
  innovation: '技术创新',
  workshop: '车间管理',
};
export const honourTypeNames: Names<HonourType> = {
  'member-model-post': '党员示范岗',
  'women-merit-post': '巾帼建功岗',
  'worker-pioneer': '工人先锋号',
  'youth-civility': '青年文明号',
};
export const leadOrganisationNames: Names<LeadOrganisation> = {
  party: '党组织',
  'trade-union': '工会',
  'youth-league': '共青团',
  'womens-federation': '妇联',
};
export const honourUnitStateNames: Names<HonourUnitState> = {
  draft: '草稿',
  'branch-agreed': '支部已同意',
  'lead-agreed': '牵头群团已同意',
  awarded: '已命名',
  declined: '未通过',
  ended: '已到期',
};

export const pledgeStateNames: Names<PledgeState> = {
  draft: '草稿',
  declared: '已示诺',
  returned: '退回修改',
  reviewed: '已审诺',
  published: '已公示',
  performing: '践诺中',
  'self-reviewed': '已自评',
  evaluated: '已评诺',
  archived: '已归档',
};
export const electionStateNames: Names<ElectionState> = {
  planned: '已定',
  'candidates-open': '报名中',
  'no-candidate': '无人报名',
  'candidates-closed': '报名截止',
  'speeches-held': '已演说',
  tie: '要再推选',
  voted: '已推选',
  'result-recommended': '待聘任',
  'not-confirmed': '未聘任',
  appointed: '已聘任',
  'in-office': '在任',
  ended: '任期结束',
  annulled: '无效',
};
export const itemResultNames: Names<ItemResult> = { done: '完成', partly: '部分完成', 'not-done': '未完成' };
export const pledgeResultNames: Names<PledgeResult> = { fulfilled: '兑现', partly: '部分兑现', not: '未兑现', exempt: '因客观原因免评' };

export const reportStateNames: Names<ReportState> = {
  draft: '填写中',
  submitted: '已上报',
  received: '已送达',
  accepted: '已收',
  returned: '已退回',
  evaluated: '已评价',
  locked: '已归档',
  amended: '已补报',
  void: '已停用',
};
export const submissionStateNames: Names<AnswerVerdict | 'submitted'> = {
  submitted: '已上报',
  received: '已收到',
  returned: '已退回',
  refused: '不批准',
  filed: '已备案',
  approved: '已批准',
  accepted: '已收',
};
export const slipStateNames: Names<Slip['state']> = { opened: '待处理', taken: '已收为金点子', 'set-aside': '已搁置' };
export const slipReasonNames: Names<SlipReason> = {
  'about-a-person': '反映个人问题，已请其找纪检委员',
  'no-proposal': '没有提出办法',
  'already-known': '已经在办',
  unreadable: '看不明白',
};
export const paperCountStateNames: Names<PaperCount['state']> = { recorded: '已补录', withdrawn: '已撤销' };
