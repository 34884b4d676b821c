import {
  ApartmentOutlined as Apartment,
  AuditOutlined as Audit,
  CalendarOutlined as Calendar,
  CaretDownOutlined as CaretDown,
  CaretUpOutlined as CaretUp,
  CarryOutOutlined as CarryOut,
  CheckCircleOutlined as CheckCircle,
  ClockCircleOutlined as ClockCircle,
  CloseOutlined as Close,
  CloseCircleFilled as CloseCircleWhole,
  DeleteOutlined as Delete,
  DownOutlined as Down,
  EditOutlined as Edit,
  EllipsisOutlined as Ellipsis,
  ExpandOutlined as Expand,
  EyeOutlined as Eye,
  FileProtectOutlined as FileProtect,
  FlagOutlined as Flag,
  FolderOpenOutlined as FolderOpen,
  HourglassOutlined as Hourglass,
  IdcardOutlined as Idcard,
  InboxOutlined as Inbox,
  LeftOutlined as Left,
  LockOutlined as Lock,
  MinusCircleOutlined as MinusCircle,
  NotificationOutlined as Notification,
  PlusOutlined as Plus,
  PrinterOutlined as Printer,
  RightOutlined as Right,
  RollbackOutlined as Rollback,
  SearchOutlined as Search,
  SettingOutlined as Setting,
  SyncOutlined as Sync,
  TableOutlined as Table,
  TeamOutlined as Team,
  UsbOutlined as Usb,
  WarningOutlined as Warning,
} from '@ant-design/icons';
import type { ComponentProps, ComponentType } from 'react';

type IconProps = ComponentProps<typeof Plus>;

const silent = { role: undefined, 'aria-label': undefined, 'aria-hidden': true } as const;

/**
 * Every icon of the desk comes from here. Each stands beside a word or in a button that has a name, and screen readers would add its
 * English file name to it (“plus 登记人员”), so they leave it out.
 */
const beside = (Icon: ComponentType<IconProps>) => (props: IconProps) => <Icon {...props} {...silent} />;

export const ApartmentOutlined = beside(Apartment);
export const AuditOutlined = beside(Audit);
export const CalendarOutlined = beside(Calendar);
export const CaretDownOutlined = beside(CaretDown);
export const CaretUpOutlined = beside(CaretUp);
export const CarryOutOutlined = beside(CarryOut);
export const CheckCircleOutlined = beside(CheckCircle);
export const ClockCircleOutlined = beside(ClockCircle);
export const CloseCircleFilled = beside(CloseCircleWhole);
export const CloseOutlined = beside(Close);
export const DeleteOutlined = beside(Delete);
export const DownOutlined = beside(Down);
export const EditOutlined = beside(Edit);
export const EllipsisOutlined = beside(Ellipsis);
export const ExpandOutlined = beside(Expand);
export const EyeOutlined = beside(Eye);
export const FileProtectOutlined = beside(FileProtect);
export const FlagOutlined = beside(Flag);
export const FolderOpenOutlined = beside(FolderOpen);
export const HourglassOutlined = beside(Hourglass);
export const IdcardOutlined = beside(Idcard);
export const InboxOutlined = beside(Inbox);
export const LeftOutlined = beside(Left);
export const LockOutlined = beside(Lock);
export const MinusCircleOutlined = beside(MinusCircle);
export const NotificationOutlined = beside(Notification);
export const PlusOutlined = beside(Plus);
export const PrinterOutlined = beside(Printer);
export const RightOutlined = beside(Right);
export const RollbackOutlined = beside(Rollback);
export const SearchOutlined = beside(Search);
export const SettingOutlined = beside(Setting);
export const SyncOutlined = beside(Sync);
export const TableOutlined = beside(Table);
export const TeamOutlined = beside(Team);
export const UsbOutlined = beside(Usb);
export const WarningOutlined = beside(Warning);
