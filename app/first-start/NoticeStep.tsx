import { Checkbox } from 'antd';

type NoticeStepProps = {
  readonly hasRead: boolean;
  readonly onRead: (hasRead: boolean) => void;
  readonly onRestore: () => void;
  readonly onJoin: () => void;
};

/** What the program keeps of people, where, and what may not be put in. The notice for each person (F-59) comes with the roster. */
export const NoticeStep = ({ hasRead, onRead, onRestore, onJoin }: NoticeStepProps) => (
  <>
    <h2>开始以前，先说清楚三件事</h2>
    <ol className="first-start-notice">
      <li>
        <b>本系统不得录入国家秘密。</b>也不代替全国党员管理信息系统。
      </li>
      <li>
        <b>资料只在这台电脑上，加密存放。</b>不联网也能用。往外报什么、报给谁，报之前先给你看。
      </li>
      <li>
        <b>只记工作要用的个人信息。</b>
        不记家庭、健康、思想、收入。登记前告知本人；本人可以看、可以改、可以撤回，离开后可以清除。
      </li>
    </ol>
    <Checkbox checked={hasRead} onChange={(event) => onRead(event.target.checked)}>
      读过了，按这个办
    </Checkbox>
    <p className="first-start-aside">
      原来有台账、换了电脑？
      <button type="button" className="link underlined" onClick={onRestore}>
        从备份恢复
      </button>
      {'　'}本支部已经在别的电脑上用、也连了县里？
      <button type="button" className="link underlined" onClick={onJoin}>
        这台也加入
      </button>
    </p>
  </>
);
