import type { CivilDate } from '../../domain/civil-date.ts';
import type { HonourUnit } from '../../domain/honour-unit.ts';
import {
  areaCategoryNames,
  honourTypeNames,
  honourUnitStateNames,
  itemResultNames,
  leadOrganisationNames,
  pledgeResultNames,
  postStateNames,
  reviewResultNames,
} from '../../domain/names.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Pledge } from '../../domain/pledge.ts';
import type { Post, Publicity } from '../../domain/post.ts';
import type { ResponsibilityArea } from '../../domain/responsibility-area.ts';
import { serialOf } from '../../domain/serial.ts';
import type { FilledForm } from '../forms/form.ts';
import { postsForm } from '../forms/ledgers.ts';
import { honourUnitForm, pledgeForm, postForm, postNoticeForm } from '../forms/post.ts';
import type { Plate } from '../print/plates.ts';
import { fillForm, namesOf } from './sheet-head.ts';

type NameOf = (personId: string) => string | undefined;
type Register = { readonly posts: readonly Post[]; readonly areas: readonly ResponsibilityArea[]; readonly units: readonly HonourUnit[] };

/** F-15 as a ledger: posts first, then areas, then honour units. */
export function postsSheet(organisation: Organisation, { posts, areas, units }: Register, nameOf: NameOf, on: CivilDate): FilledForm {
  const lines = [
    ...posts.map((post) => ({
      牌号: post.plate ?? '',
      类型: '先锋岗',
      岗位名称: post.name,
      责任人: post.holderId ? namesOf([post.holderId], nameOf) : '',
      标准: post.standards.join('；'),
      设岗日期: post.namedOn ?? '',
      状态: postStateNames[post.state],
    })),
    ...areas.map((area) => ({
      牌号: '',
      类型: `责任区（${areaCategoryNames[area.category]}）`,
      岗位名称: area.name,
      责任人: namesOf(area.memberIds, nameOf),
      标准: area.duties.join('；'),
      设岗日期: area.since,
      状态: area.state === 'active' ? '在册' : '已结束',
    })),
    ...units.map((unit) => ({
      牌号: '',
      类型: honourTypeNames[unit.honour],
      岗位名称: unit.unitName,
      责任人: unit.contactId ? namesOf([unit.contactId], nameOf) : '',
      标准: '',
      设岗日期: unit.awardedOn ?? '',
      状态: honourUnitStateNames[unit.state],
    })),
  ];
  const rows = lines.map((line, index) => ({ 序号: index + 1, ...line }));
  return fillForm(postsForm, { organisation, period: on, aboutId: organisation.id }, {}, { 岗: rows });
}

/** F-15 of one post. */
export function postSheet(organisation: Organisation, post: Post, nameOf: NameOf): FilledForm {
  const { figure, publicity } = post;
  const values = {
    岗位名称: post.name,
    牌号: post.plate ?? '',
    责任人: post.holderId ? namesOf([post.holderId], nameOf) : '',
    设岗日期: post.namedOn ?? '',
    公示期间: publicity ? `${publicity.from} 至 ${publicity.until}` : '',
    岗位标准: post.standards.map((text, index) => `${index + 1}. ${text}`).join('\n'),
    生产指标: figure ? `${figure.name}，目标 ${figure.targetMilli / 1000} ${figure.unit}` : '',
    复核记录: post.reviews.map((review) => `${review.on}　${reviewResultNames[review.result]}　${review.note ?? ''}`.trimEnd()).join('\n'),
  };
  return fillForm(postForm, { organisation, period: post.nominatedOn, aboutId: post.id, draft: !post.namedOn }, values);
}

/** The notice of a nomination. A name hangs only with consent; it comes down when the days are over (PIPL 25). */
export function postNoticeSheet(
  organisation: Organisation,
  { post, publicity }: { readonly post: Post; readonly publicity: Publicity },
  holder: { readonly name: string; readonly department?: string } | undefined,
): FilledForm {
  const { from, until, workingDays } = publicity;
  const values = {
    岗位名称: post.name,
    拟定党员: holder?.name ?? '（本人没有同意公示姓名）',
    部门: holder?.department ?? '',
    岗位标准: post.standards.map((text, index) => `${index + 1}. ${text}`).join('\n'),
    公示期限: `${from} 至 ${until}，${workingDays} 个工作日`,
    张贴到: `${until} 止，期满取下`,
    反映办法: `公示期间对以上推荐有不同意见的，请在 ${until} 以前向党支部纪检委员或书记反映，口头、书面都可以。反映问题要实事求是；党支部对反映人保密，逐件核查答复。`,
  };
  return fillForm(postNoticeForm, { organisation, period: `${from} 至 ${until}`, aboutId: post.id }, values);
}

/** F-16: what goes on the plate of a named post; the name only if the branch prints names. */
export function plateOf(organisation: Organisation, post: Post, nameOf: NameOf, withName: boolean): Plate {
  const name = withName && post.holderId ? nameOf(post.holderId) : undefined;
  return {
    plateNumber: post.plate ?? '',
    title: post.name,
    unit: organisation.name,
    serial: serialOf('F-16', post.id),
    ...(name ? { name } : {}),
    ...(post.motto ? { promise: post.motto } : {}),
  };
}

/** F-17. */
export function honourUnitSheet(organisation: Organisation, unit: HonourUnit): FilledForm {
  const opinionAt = (level: 'branch' | 'lead' | 'superior') => unit.opinions.find((opinion) => opinion.level === level)?.opinion ?? '';
  const values = {
    申报类型: honourTypeNames[unit.honour],
    牵头群团: leadOrganisationNames[unit.leadOrganisation],
    '申报集体（个人）': unit.unitName,
    主要事迹: unit.deeds,
    群团组织意见: opinionAt('lead'),
    企业党组织意见: opinionAt('branch'),
    上级意见: opinionAt('superior'),
  };
  return fillForm(honourUnitForm, { organisation, period: unit.appliedOn, aboutId: unit.id }, values);
}

/** F-18. */
export function pledgeSheet(
  organisation: Organisation,
  pledge: Pledge,
  person: { name: string; department?: string; jobTitle?: string },
): FilledForm {
  const results = pledge.selfReview?.results ?? [];
  const values = {
    姓名: person.name,
    部门岗位: [person.department, person.jobTitle].filter(Boolean).join('　'),
    承诺期限: `${pledge.from} 至 ${pledge.until}`,
    本人自评: pledge.selfReview?.note ?? '',
    支部评诺: pledge.evaluation ? [pledgeResultNames[pledge.evaluation.result], pledge.evaluation.reason].filter(Boolean).join('：') : '',
  };
  const rows = pledge.items.map((item, index) => {
    const result = results[index];
    return {
      序号: index + 1,
      承诺事项: item.due ? `${item.text}（${item.due} 前）` : item.text,
      完成情况: result ? itemResultNames[result] : '',
    };
  });
  return fillForm(pledgeForm, { organisation, period: `${pledge.from} 至 ${pledge.until}`, aboutId: pledge.id }, values, { 承诺: rows });
}
