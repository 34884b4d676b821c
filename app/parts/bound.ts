/** The value of one field of a form, and what takes a new one: `<TextField label="位置" {...field('place')} />`. */
export const bound =
  <Input extends object>(value: Input, onChange: (value: Input) => void) =>
  <K extends keyof Input>(name: K) => ({
    value: value[name],
    onChange: (given: Input[K]) => onChange({ ...value, [name]: given }),
  });
