import {
  BarChartOutlined,
  FundOutlined,
  HomeOutlined,
  IdcardOutlined,
  ImportOutlined,
  PhoneOutlined,
  SettingOutlined,
  SolutionOutlined,
  TeamOutlined,
} from '@ant-design/icons';

/** The screens that exist, in the order of the navigation. */
export const pages = [
  { to: '/', text: 'nav.home', icon: HomeOutlined },
  { to: '/clients', text: 'nav.clients', icon: TeamOutlined },
  { to: '/import', text: 'nav.import', icon: ImportOutlined },
  { to: '/tiering', text: 'nav.tiering', icon: BarChartOutlined },
  { to: '/assignment', text: 'nav.assignment', icon: SolutionOutlined },
  { to: '/contacts', text: 'nav.contacts', icon: PhoneOutlined },
  { to: '/reports', text: 'nav.reports', icon: FundOutlined },
  { to: '/cards', text: 'nav.cards', icon: IdcardOutlined },
  { to: '/settings', text: 'nav.settings', icon: SettingOutlined },
] as const;
