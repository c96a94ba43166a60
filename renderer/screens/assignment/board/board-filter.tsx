import { Button, Input, Select, Switch } from 'antd';
import type { AssignmentBoard } from '../../../../shared/models/assignment';
import { careClasses } from '../../../../shared/models/care-class';
import { useTexts } from '../../../hooks/use-texts';
import {
  boardFlags,
  boardSorts,
  noBoardFilter,
  tagsOf,
  type BoardFilter,
  type BoardSort,
} from './board-model';
import { useClassName } from './use-tier-word';

interface BoardFilterBarProps {
  readonly board: AssignmentBoard;
  readonly filter: BoardFilter;
  readonly onFilter: (filter: BoardFilter) => void;
  readonly sort: BoardSort;
  readonly onSort: (sort: BoardSort) => void;
  readonly compact: boolean;
  readonly onCompact: (compact: boolean) => void;
}

const several = {
  mode: 'multiple',
  maxTagCount: 'responsive',
  allowClear: true,
  popupMatchSelectWidth: false,
} as const;

/** Which clients and people are shown, in which order and how high. */
export function BoardFilterBar(props: BoardFilterBarProps) {
  const { board, filter, onFilter } = props;
  const t = useTexts('assignment');
  const className = useClassName();
  const set = (change: Partial<BoardFilter>): void => onFilter({ ...filter, ...change });
  const choice = <Key extends 'classes' | 'people' | 'tags' | 'nearMiss' | 'flags'>(
    key: Key,
    label: string,
    options: readonly { readonly value: BoardFilter[Key][number]; readonly label: string }[],
    width: number,
  ) => (
    <Select<BoardFilter[Key][number][]>
      {...several}
      aria-label={label}
      placeholder={label}
      value={[...filter[key]]}
      onChange={(value) => set({ [key]: value })}
      options={options.map((option) => ({ ...option }))}
      optionFilterProp="label"
      style={{ width }}
    />
  );
  const tags = tagsOf(board.cards);
  return (
    <div className="filter-bar board-filter">
      <Input.Search
        allowClear
        aria-label={t('searchLabel')}
        placeholder={t('search')}
        value={filter.search}
        onChange={(event) => set({ search: event.target.value })}
        style={{ width: 170 }}
      />
      {choice(
        'classes',
        t('filter.classes'),
        [
          ...careClasses.map((each) => ({ value: each, label: className(each) })),
          { value: 'prospect' as const, label: t('prospect') },
        ],
        150,
      )}
      {choice(
        'people',
        t('filter.people'),
        board.people.map(({ staffNo, name }) => ({ value: staffNo, label: name })),
        150,
      )}
      {tags.length > 0
        ? choice(
            'tags',
            t('filter.tags'),
            tags.map((tag) => ({ value: tag, label: tag })),
            120,
          )
        : null}
      {choice(
        'nearMiss',
        t('filter.near'),
        (['up', 'down'] as const).map((value) => ({ value, label: t(`nearMiss.${value}`) })),
        120,
      )}
      {choice(
        'flags',
        t('filter.flags'),
        boardFlags.map((value) => ({ value, label: t(`filter.${value}`) })),
        120,
      )}
      {filter === noBoardFilter ? null : (
        <Button type="link" onClick={() => onFilter(noBoardFilter)}>
          {t('filter.clear')}
        </Button>
      )}
      <span className="grow" />
      <Select<BoardSort>
        aria-label={t('sortBy')}
        value={props.sort}
        onChange={props.onSort}
        options={boardSorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
        popupMatchSelectWidth={false}
        style={{ width: 138 }}
      />
      <label className="row nowrap">
        <Switch size="small" checked={props.compact} onChange={props.onCompact} />
        {t('compact')}
      </label>
    </div>
  );
}
