/** What 报请聘任 does, and what leaves by it. */
export const RECOMMENDED =
  '把推选结果报批准组建的党组织，由它聘任。跨企业的小组随报：当选人的单位、类型，同意上报的写姓名；候选人数、应到实到、有效票和得票。';
