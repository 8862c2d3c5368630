import { environmentSchema, type Setting } from '../src/config/environment.ts';
import { type SettingGroup, settingGroups, settingNotes } from '../src/config/setting-notes.ts';

const groups = Object.keys(settingGroups) as SettingGroup[];
const settings = Object.keys(environmentSchema.shape) as Setting[];

/** The text of `.env.example`: every setting of the schema, with a comment and its default. */
export function envExampleText(): string {
  const opening = [
    '# Chép tệp này thành .env rồi điền. Tạo lại tệp mẫu: npm run env-example',
    '# Thiết lập đang có dấu # ở đầu dùng giá trị mặc định; bỏ dấu # để đổi.',
    '# Tệp .env chứa mã bí mật: không gửi cho ai, không đưa lên kho mã nguồn.',
  ].join('\n');
  return `${[opening, ...groups.map(groupText)].join('\n\n')}\n`;
}

function groupText(group: SettingGroup): string {
  const members = settings.filter(
    (setting) => settingNotes.get(environmentSchema.shape[setting])?.group === group,
  );
  return [`# ---- ${settingGroups[group]} ----`, ...members.map(settingText)].join('\n');
}

function settingText(setting: Setting): string {
  const schema = environmentSchema.shape[setting];
  const about = settingNotes.get(schema)?.about ?? [];
  const standard: unknown = schema.parse(undefined);
  const line = standard === undefined || isEmptyList(standard) ? `${setting}=` : `#${setting}=${standard}`;
  return [...about.map((words) => `# ${words}`), line].join('\n');
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
