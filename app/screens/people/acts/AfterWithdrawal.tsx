import { Button, Modal } from 'antd';
import type { Person } from '../../../../src/domain/person.ts';
import type { Consequence } from '../../../../src/domain/withdrawal.ts';
import { useDocs } from '../../../live/documents.ts';
import { type Going, go } from '../../../where.ts';

type AfterWithdrawalProps = { readonly person: Person; readonly follows: readonly Consequence[]; readonly onClose: () => void };

/** A withdrawal does nothing by itself but keep the name from where it may no longer stand; what people have to do is listed, each with its record. */
export function AfterWithdrawal({ person, follows, onClose }: AfterWithdrawalProps) {
  const posts = useDocs('pioneer-post');
  const postName = (id: string) => posts?.find((post) => post.id === id)?.body.name ?? '';
  return (
    <Modal
      open
      title={`已记撤回：${person.name}`}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          知道了
        </Button>
      }
    >
      {follows.length === 0 ? (
        <p>没有要跟着办的事。</p>
      ) : (
        <>
          <p>要跟着办的：</p>
          <ul className="follow-lines">
            {follows.map((it) => {
              const { what, way } = saidOf(it, person, postName);
              return (
                <li key={`${it.follow} ${'id' in it ? it.id : ''}`}>
                  {what}
                  {way && (
                    <Button size="small" type="link" onClick={() => go(way)}>
                      打开
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Modal>
  );
}

type Said = { readonly what: string; readonly way?: Going };

function saidOf(it: Consequence, person: Person, postName: (id: string) => string): Said {
  const post = (id: string): Going => ({ rail: 'pioneer', tab: 'posts', page: 'post', id });
  switch (it.follow) {
    case 'take-pledge-down':
      return { what: '承诺还公示着，要撤下来。', way: { rail: 'pioneer', tab: 'pledges', page: 'pledge', id: it.id } };
    case 'end-post-publicity':
      return { what: `先锋岗“${postName(it.id)}”正在公示，要停下来。`, way: post(it.id) };
    case 'plate-without-name':
      return { what: `先锋岗“${postName(it.id)}”的牌子上有姓名的，换一块不写姓名的。`, way: post(it.id) };
    case 'leave-out-of-submissions':
      return { what: `以后上报的材料里不再写${person.name}的姓名，月报的数字不变。` };
    case 'leave-out-of-groups':
      return { what: `跨企业小组里给同组企业看的姓名，这台电脑自己收回；对方的电脑收到以后也清掉。` };
    case 'remove-photos':
      return { what: '用了照片的展板和材料，把照片撤下来。' };
    case 'offer-purge':
      return { what: '本人要求删除的，可以“清除个人信息”。' };
  }
}
